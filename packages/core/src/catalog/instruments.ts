import type { Grade, Instrument } from '../model/citation.js'
import { text } from '../model/text.js'

type Facts = Omit<Instrument, 'id' | 'number' | 'grade' | 'source'>

const instrument =
  (grade: Grade, source: string) =>
  (id: string, number: string, facts: Facts): Instrument =>
    Object.freeze({ id, number, grade, source, ...facts })

const fromLetter = instrument('A', 'seed 1: letter of Cục THADS tỉnh Phú Yên, 26/5/2017')
const fromPlan = instrument('A', 'seed 1: plan 157/KH-CTHADS of 26/5/2017')
const fromNews = instrument('A', 'seed 2: news of 02/10/2020 on QĐ 816 and QĐ 818')

const seeds: readonly Instrument[] = [
  fromLetter('letter-2017', '…/CTHADS-VP', {
    name: text(
      'Công văn về việc triển khai hỗ trợ trực tuyến THADS và cơ chế một cửa tại các cơ quan THADS trên địa bàn tỉnh (số không đọc được)',
      'Letter on online support and the one-stop counter in the enforcement offices of the province (number illegible)',
    ),
    issued: '2017-05-26',
  }),
  fromPlan('plan-157', '157/KH-CTHADS', {
    name: text(
      'Kế hoạch triển khai thực hiện hỗ trợ trực tuyến thi hành án dân sự và cơ chế một cửa tại các cơ quan Thi hành án dân sự trên địa bàn tỉnh',
      'Plan for online support and the one-stop counter in the enforcement offices of the province',
    ),
    issued: '2017-05-26',
  }),
  fromLetter('cv-1639-2017', '1639/TCTHADS-NV3', {
    name: text(
      'Công văn về việc triển khai hỗ trợ trực tuyến THADS và cơ chế một cửa tại các cơ quan THADS',
      'Letter of the General Department on online support and the one-stop counter',
    ),
    issued: '2017-05-11',
  }),
  fromPlan('qd-536', '536/QĐ-TCTHADS', {
    name: text(
      'Quyết định về việc triển khai hỗ trợ trực tuyến THADS',
      'Decision on online support in civil judgment enforcement (text not found)',
    ),
    issued: '2017-05-11',
  }),
  fromPlan('qd-537', '537/QĐ-TCTHADS', {
    name: text(
      'Quyết định về ban hành Quy trình và triển khai thực hiện cơ chế một cửa tại các cơ quan THADS',
      'Decision issuing the one-stop process of the enforcement offices (text not found)',
    ),
    issued: '2017-05-11',
  }),
  fromNews('qd-816', '816/QĐ-TCTHADS', {
    name: text(
      'Quyết định về việc triển khai phần mềm Hỗ trợ trực tuyến thi hành án dân sự',
      'Decision on the deployment of the online support software',
    ),
    issued: '2020-10-01',
    from: '2020-10-01',
  }),
  fromNews('qd-818', '818/QĐ-TCTHADS', {
    name: text(
      'Quyết định ban hành Quy chế quản lý, sử dụng, khai thác phần mềm và Quy trình Hỗ trợ trực tuyến thi hành án dân sự',
      'Decision issuing the rules of the software and the online support process (text not found)',
    ),
    issued: '2020-10-01',
  }),
  fromNews('news-2020-10-02', 'Tin ngày 02/10/2020', {
    name: text(
      'Triển khai phần mềm Hỗ trợ trực tuyến thi hành án dân sự trong Hệ thống THADS',
      'News: the online support software is deployed in the enforcement system',
    ),
    issued: '2020-10-02',
  }),
]

const codification = 'GitHub diepxuan/diepxuan.github.io, commit fbaa690, folder van-ban'
const codified = instrument('B', codification)
const reported = (source: string) => instrument('B', source)

const enforcementLaw: readonly Instrument[] = [
  codified('law-26-2008', '26/2008/QH12', {
    name: text(
      'Luật Thi hành án dân sự năm 2008, được sửa đổi, bổ sung bởi Luật số 64/2014/QH13',
      'Law on Civil Judgment Enforcement 2008, as amended by Law 64/2014/QH13',
    ),
    from: '2009-07-01',
    through: '2026-06-30',
  }),
  codified('nd-62-2015', '62/2015/NĐ-CP', {
    name: text(
      'Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi hành án dân sự',
      'Decree detailing the Law on Civil Judgment Enforcement 2008',
    ),
    issued: '2015-07-18',
    from: '2015-09-01',
    through: '2026-06-30',
  }),
  reported('GitHub dragonboy1206/A2202600746-HoangLongVu-Day7, luatthihanhandansu2025.txt')(
    'law-106-2025',
    '106/2025/QH15',
    {
      name: text('Luật Thi hành án dân sự năm 2025', 'Law on Civil Judgment Enforcement 2025'),
      from: '2026-07-01',
    },
  ),
  codified('nd-152-2026', '152/2026/NĐ-CP', {
    name: text(
      'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Thi hành án dân sự',
      'Decree detailing the Law on Civil Judgment Enforcement 2025',
    ),
    issued: '2026-05-13',
    from: '2026-07-01',
  }),
  reported('public copies; dated before NĐ 152/2026 and not adjusted to it')(
    'qd-630-2026',
    '630/QĐ-BTP',
    {
      name: text(
        'Quyết định của Bộ Tư pháp về thủ tục xác nhận kết quả thi hành án',
        'Decision of the Ministry of Justice on the confirmation of enforcement results',
      ),
      issued: '2026-02-25',
    },
  ),
  codified('tt-13-2021', '13/2021/TT-BTP', {
    name: text(
      'Thông tư quy định quy trình giải quyết đơn khiếu nại, tố cáo, đề nghị, kiến nghị, phản ánh trong thi hành án dân sự',
      'Circular on complaints, denunciations, petitions and feedback in enforcement',
    ),
    from: '2022-02-13',
  }),
  codified('ttlt-12-2021', 'TTLT 12/2021', {
    name: text(
      'Thông tư liên tịch về phối hợp thống kê trong thi hành án dân sự',
      'Joint circular on inter-agency enforcement statistics',
    ),
    from: '2022-02-25',
  }),
]

const oneStopLaw: readonly Instrument[] = [
  codified('nd-63-2010', '63/2010/NĐ-CP', {
    name: text(
      'Nghị định về kiểm soát thủ tục hành chính',
      'Decree on the control of administrative procedures',
    ),
    issued: '2010-06-08',
  }),
  codified('qd-09-2015', '09/2015/QĐ-TTg', {
    name: text(
      'Quyết định ban hành Quy chế thực hiện cơ chế một cửa, cơ chế một cửa liên thông tại cơ quan hành chính nhà nước ở địa phương',
      'Decision issuing the one-stop rules of local state agencies (articles not found)',
    ),
    issued: '2015-03-25',
    through: '2018-06-20',
  }),
  codified('nd-61-2018', '61/2018/NĐ-CP', {
    name: text(
      'Nghị định về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
      'Decree on the one-stop mechanism in administrative procedures',
    ),
    issued: '2018-04-23',
    from: '2018-06-21',
    through: '2025-06-30',
  }),
  reported('public file 68887480526; articles not found')('nd-118-2025', '118/2025/NĐ-CP', {
    name: text(
      'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
      'Decree on administrative procedures at the one-stop section and the National Public Service Portal (articles not found)',
    ),
    issued: '2025-06-09',
    from: '2025-07-01',
  }),
  codified('tt-01-2018', '01/2018/TT-VPCP', {
    name: text(
      'Thông tư hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP',
      'Circular guiding Decree 61/2018/NĐ-CP: forms 01–06 and dossier codes',
    ),
    from: '2019-01-06',
    through: '2025-09-14',
  }),
  reported('thuviennhadat 708489; public file 70332388489')('tt-03-2025', '03/2025/TT-VPCP', {
    name: text(
      'Thông tư hướng dẫn thi hành một số quy định của Nghị định số 118/2025/NĐ-CP',
      'Circular guiding Decree 118/2025/NĐ-CP: forms 01–07',
    ),
    from: '2025-09-15',
  }),
  codified('nd-224-2026', '224/2026/NĐ-CP', {
    name: text(
      'Nghị định quy định chi tiết Luật Chuyển đổi số',
      'Decree detailing the Digital Transformation Law',
    ),
    from: '2026-07-01',
  }),
  codified('nd-30-2020', '30/2020/NĐ-CP', {
    name: text('Nghị định về công tác văn thư', 'Decree on records and official documents'),
    from: '2020-03-05',
  }),
]

const organisation: readonly Instrument[] = [
  reported('vneconomy.vn; danchuphapluat.vn 6856; CV 3769/BTP-TCTHADS')(
    'qd-1898-2025',
    '1898/QĐ-BTP',
    {
      name: text(
        'Quyết định của Bộ Tư pháp về Cục Quản lý Thi hành án dân sự, 34 THADS tỉnh, thành phố và 355 Phòng THADS khu vực',
        'Decision of the Ministry of Justice on the enforcement system of 01/7/2025',
      ),
      issued: '2025-06-25',
      from: '2025-07-01',
    },
  ),
  reported('public pages; article texts not read')('nq-931-2020', '931/NQ-UBTVQH14', {
    name: text(
      'Nghị quyết về việc thành lập thị xã Đông Hòa, tỉnh Phú Yên',
      'Resolution making Đông Hòa a town of Phú Yên province',
    ),
    from: '2020-06-01',
  }),
  reported('vi.wikipedia; dulichbui.org; plo.vn')('page-phu-yen', 'Lịch sử hành chính Phú Yên', {
    name: text(
      'Trang công khai về các đơn vị hành chính tỉnh Phú Yên',
      'Public pages on the districts of Phú Yên province',
    ),
  }),
  reported('thanhnien.vn; ever.vn')('page-merger-2025', 'Sáp nhập Phú Yên – Đắk Lắk', {
    name: text(
      'Tin về việc tỉnh Phú Yên nhập vào tỉnh Đắk Lắk từ ngày 01/7/2025',
      'Press on the merger of Phú Yên into Đắk Lắk on 01/7/2025',
    ),
  }),
]

const pages: readonly Instrument[] = [
  reported('demohttttha.moj.gov.vn/laichau/Pages/chitiettthc.aspx?ItemID=5')(
    'page-thads-request',
    'Trang THADS B1–B4: yêu cầu thi hành án',
    {
      name: text(
        'Trình tự một cửa của thủ tục ra quyết định thi hành án theo yêu cầu (lưu đến Bước 4)',
        'One-stop steps of the enforcement request (stored up to step 4)',
      ),
    },
  ),
  reported('htttthads.moj.gov.vn/Pages/chitiettthc.aspx?ItemID=8')(
    'page-thads-cost',
    'Trang THADS B1–B4: miễn, giảm chi phí cưỡng chế',
    {
      name: text(
        'Trình tự một cửa của thủ tục miễn, giảm chi phí cưỡng chế thi hành án (lưu đến Bước 4)',
        'One-stop steps of the relief of coercion costs (stored up to step 4)',
      ),
    },
  ),
  reported('thuvienphapluat.vn, chinh-sach-phap-luat-moi 16933')('page-tvpl-16933', 'Trang 16933', {
    name: text(
      'Tin về năm thủ tục một cửa, hỗ trợ trực tuyến và việc xin lỗi khi quá hạn',
      'Public page on the five one-stop procedures, online support and the apology when late',
    ),
  }),
  reported('dieutra.org')('page-dieutra', 'Trang dieutra.org', {
    name: text(
      'Thủ tục ra quyết định thi hành án theo yêu cầu',
      'Public page on the enforcement request',
    ),
  }),
  reported('caobang.gov.vn node/12319')('page-caobang-12319', 'Trang 12319', {
    name: text('Thủ tục thay đổi Chấp hành viên', 'Public page on the change of enforcer'),
  }),
  reported('caobang.gov.vn node/12344')('page-caobang-12344', 'Trang 12344', {
    name: text('Thủ tục miễn, giảm phí thi hành án', 'Public page on enforcement fee relief'),
  }),
  reported('luatminhgia.com.vn/mien-hoac-giam-phi-thi-hanh-an.aspx')(
    'page-luatminhgia',
    'Trang miễn hoặc giảm phí thi hành án',
    {
      name: text(
        'Thủ tục miễn, giảm phí thi hành án (trang không ghi ngày)',
        'Public page on enforcement fee relief (undated)',
      ),
    },
  ),
]

/** Every instrument and public page the catalogue cites, but for those of the working calendar. */
export const instruments: readonly Instrument[] = Object.freeze([
  ...seeds,
  ...enforcementLaw,
  ...oneStopLaw,
  ...organisation,
  ...pages,
])
