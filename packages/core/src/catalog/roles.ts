import { text } from '../model/text.js'
import type { Role } from '../procedure/regime-spec.js'

/** The roles of the one-stop counter. A person may hold several; deputies act as `head` by delegation. */
export const roles: readonly Role[] = Object.freeze([
  {
    id: 'one-stop-officer',
    name: text('Công chức Bộ phận một cửa', 'One-stop officer'),
  },
  {
    id: 'handling-officer',
    name: text(
      'Công chức được giao xử lý hồ sơ (Thẩm tra viên, Thư ký thi hành án)',
      'Handling officer (enforcement examiner or clerk)',
    ),
  },
  { id: 'enforcer', name: text('Chấp hành viên', 'Enforcer') },
  {
    id: 'head',
    name: text('Thủ trưởng cơ quan thi hành án dân sự', 'Head of the enforcement office'),
  },
  { id: 'applicant', name: text('Người nộp hồ sơ', 'Applicant') },
  { id: 'system', name: text('Hệ thống', 'System') },
])
