import { cite, defineProcedure, plainDate, text, workingDays, workingHours } from '@motcua/core'
import type { Step } from '@motcua/core'

// Every rule says where it comes from. Ours come from nowhere yet, so they are grade C and say so.
const assumed = cite('tutorial', 'all', 'C', 'Assumed: all of it, to have something to try.')

const steps: readonly Step[] = [
  {
    id: 'hand-over',
    kind: 'hand-over',
    role: 'one-stop-officer',
    budget: workingHours(4),
    name: text('Chuyển hồ sơ giải quyết', 'Hand over'),
    basis: assumed,
  },
  {
    id: 'copy',
    kind: 'settle',
    role: 'handling-officer',
    budget: workingHours(8),
    name: text('Tìm hồ sơ và sao tài liệu', 'Find the file and copy the paper'),
    basis: assumed,
  },
  {
    id: 'sign',
    kind: 'sign',
    role: 'head',
    budget: workingHours(4),
    name: text('Ký xác nhận bản sao', 'Sign the copy'),
    basis: assumed,
  },
]

export const copyPaper = defineProcedure({
  id: 'copy-paper',
  name: text('Cấp bản sao tài liệu', 'Copy of a paper in the file'),
  versions: [
    {
      id: '2026',
      from: plainDate('2026-07-01'),
      through: null,
      basis: assumed,
      channels: ['counter'],
      components: [
        {
          id: 'request',
          forms: ['original'],
          copies: 1,
          required: true,
          handedBack: false,
          name: text('Đơn đề nghị cấp bản sao', 'Request for a copy'),
          basis: assumed,
        },
      ],
      limit: workingDays(2),
      limitBasis: assumed,
      supplement: { rounds: 1, clock: 'restart', checkTerm: null, wait: null, basis: assumed },
      extension: null,
      reappointments: { times: 1, basis: assumed },
      steps,
      refusalGrounds: [
        {
          id: 'not-a-party',
          at: 'both',
          name: text('Không phải đương sự', 'Not a party'),
          basis: assumed,
        },
      ],
      stopGrounds: [],
      suspensionGrounds: [],
      slips: ['receipt-slip', 'control-slip'],
      results: [{ id: 'copy', name: text('Bản sao tài liệu', 'The copy'), basis: assumed }],
      fee: { text: text('Không thu phí.', 'No fee.'), basis: assumed },
    },
  ],
})
