import {
  dossierData,
  printedDate,
  type CaseView,
  type DossierData,
  type Engine,
} from '@motcua/core'
import type { Online } from '../online/chapter.js'
import { staffOf } from '../play/office-staff.js'
import { choices } from '../report/choose-dossiers.js'
import type { Dossier } from '../report/dossiers.js'
import type { Request } from '../report/online-book.js'
import { officeName, procedureName } from '../report/words.js'
import { papersOf } from './case-papers.js'
import type { Shelf } from './filed.js'

const refused = {
  title: 'Hồ sơ bị từ chối tiếp nhận',
  fits: ({ view }: Dossier): boolean => view.state === 'closed.refused',
}

const headed = (title: string, { code }: CaseView, { submittedAt }: DossierData) => {
  const short = code ?? `Không mã, nộp ngày ${printedDate(submittedAt.date)}`
  return { heading: `${title}: ${short.replace(/^K/, 'k')}`, short }
}

const shelfOf = async (engine: Engine, view: CaseView, title: string): Promise<Shelf> => {
  const data = dossierData(view.data)
  const code = view.code ?? `khong-ma-${data.submittedAt.date}`
  const { counter } = staffOf(data.unit)
  const { regime } = engine
  const of = {
    id: view.id,
    name: `phieu/${code}`,
    ...(view.code === null ? {} : { tracking: counter }),
  }
  const office = officeName(regime, data.unit, data.submittedAt.date)
  return {
    of: 'case',
    ...{ id: `ho-so-${code}`, ...headed(title, view, data) },
    about: `${procedureName(regime, data.procedure)}. Người nộp: ${data.applicant.name}. ${office}.`,
    documents: await papersOf(engine, of),
  }
}

/** The slips of the dossiers that are told from first to last, and of one that was refused. */
export async function dossierShelves(
  engine: Engine,
  dossiers: readonly Dossier[],
): Promise<readonly Shelf[]> {
  const shelves: Shelf[] = []
  for (const { title, fits } of [...choices, refused]) {
    const found = dossiers.find(fits)
    if (found !== undefined) shelves.push(await shelfOf(engine, found.view, title))
  }
  return shelves
}

const guidedAndAppointed = async (
  engine: Engine,
  requests: readonly Request[],
): Promise<Request | undefined> => {
  for (const request of requests) {
    if (request.data.dossier === null) continue
    const issued = (await engine.papers(request.view.id)).map(({ paper }) => paper)
    if (['appointment-notice', 'guidance-notice'].every((paper) => issued.includes(paper))) {
      return request
    }
  }
  return undefined
}

/** The notices of a request that was guided and given an hour, and the slips of the dossier it led to. */
export async function requestShelves(
  engine: Engine,
  { requests, dossiers, begins }: Online,
): Promise<readonly Shelf[]> {
  const recent = requests.filter(({ data }) => data.receivedAt.date >= begins)
  const request = await guidedAndAppointed(engine, recent)
  if (request === undefined) return []
  const { view, data } = request
  const code = view.code ?? view.id
  const notices: Shelf = {
    of: 'case',
    ...{ id: `yeu-cau-${code}`, heading: `Yêu cầu hỗ trợ trực tuyến: ${code}`, short: code },
    about: `Được hướng dẫn, hẹn giờ và mở thành hồ sơ. ${officeName(engine.regime, view.unit, data.receivedAt.date)}.`,
    documents: await papersOf(engine, {
      ...{ id: view.id, name: `phieu/${code}`, tracking: staffOf(view.unit).counter },
    }),
  }
  const dossier = dossiers.find(({ id }) => id === data.dossier)
  if (dossier === undefined) return [notices]
  return [notices, await shelfOf(engine, dossier, 'Hồ sơ mở từ yêu cầu ấy')]
}
