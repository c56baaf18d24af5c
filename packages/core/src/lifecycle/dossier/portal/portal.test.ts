import { describe, expect, it } from 'vitest'
import { acts, desk, upTo } from '../../../../test/acts.js'
import { people, quiet, type Act } from '../../../../test/office.js'
import { instant } from '../../../model/time.js'
import { portalDossier, type PortalDossier } from './portal-dossier.js'
import { portalProgress } from './portal-progress.js'
import { portalStamp } from './portal-stamp.js'

const facts = {
  MaTTHC: '1.002180',
  MaLinhVuc: 'G15-TH',
  TenLinhVuc: 'Thi hành án dân sự',
  LoaiDoiTuong: '0',
}

/** The fields of `DongBoHoSoMC` that public copies name (domain.md 2.5). */
const dossierFields = [
  ...['MaHoSo', 'MaTTHC', 'TenTTHC', 'MaLinhVuc', 'TenLinhVuc', 'ChuHoSo', 'LoaiDoiTuong', 'Email'],
  ...['SoDienThoai', 'TrichYeuHoSo', 'NgayTiepNhan', 'NgayHenTra', 'TrangThaiHoSo', 'NgayTra'],
  ...['HinhThuc', 'NgayKetThucXuLy', 'DonViXuLy', 'GhiChu', 'TaiLieuNop', 'DanhSachLePhi'],
  ...['DanhSachTepDinhKemKhac', 'DanhSachHoSoBoSung', 'DanhSachGiayToKetQua'],
]
const supplementFields = [
  ...['NguoiYeuCauBoSung', 'NoiDungBoSung', 'NgayBoSung', 'NgayHenTraTruoc', 'NgayHenTraMoi'],
]
const progressFields = [
  ...['MaHoSo', 'NguoiXuLy', 'ChucDanh', 'ThoiDiemXuLy', 'PhongBanXuLy', 'NoiDungXuLy'],
  ...['TrangThai', 'NgayBatDau', 'NgayKetThucTheoQuyDinh'],
]

const portalDesk = () => {
  const at = desk()
  const project = async (id: string): Promise<PortalDossier | null> =>
    portalDossier(await at.engine.get(id), {
      entries: await at.engine.journal(id),
      regime: quiet,
      facts,
    })
  return { ...at, project }
}

describe('the payload of a dossier for the portal', () => {
  it('has the fields of the portal and no other', async () => {
    const { begin, project } = portalDesk()
    const payload = await project((await begin([acts.askMore, acts.supply, acts.accept])).id)
    expect(Object.keys(payload ?? {}).toSorted()).toEqual(dossierFields.toSorted())
    expect(Object.keys(payload?.DanhSachHoSoBoSung[0] ?? {})).toEqual(supplementFields)
  })

  it('tells who, what, where and when of a dossier that was returned', async () => {
    const { begin, play, on, project } = portalDesk()
    const view = await begin(upTo('assign'))
    on('2017-06-05', '10:15')
    await play(view, [acts.settle, acts.approve, acts.notify])
    on('2017-06-06', '14:00')
    await play(view, [acts.returnResult])
    expect(await project(view.id)).toMatchObject({
      ...facts,
      MaHoSo: view.code,
      ChuHoSo: 'Võ Thị Lan',
      SoDienThoai: '0905 123 456',
      Email: '',
      TrangThaiHoSo: '10',
      HinhThuc: '1',
      NgayTiepNhan: '20170601083000',
      NgayHenTra: '20170608170000',
      NgayKetThucXuLy: '20170605101500',
      NgayTra: '20170606140000',
      DanhSachHoSoBoSung: [],
    })
  })

  it('holds every supplement round with the promised date before and after', async () => {
    const { begin, act, on, project } = portalDesk()
    const view = await begin(upTo('assign'))
    on('2017-06-02', '09:20')
    await act(view, acts.askMore)
    const asked = {
      NguoiYeuCauBoSung: people.counter.name,
      NoiDungBoSung: 'Bản án; Thiếu bản án',
      NgayBoSung: '20170602092000',
      NgayHenTraTruoc: '20170608170000',
    }
    const open = await project(view.id)
    expect(open?.TrangThaiHoSo).toBe('5')
    expect(open?.DanhSachHoSoBoSung).toEqual([{ ...asked, NgayHenTraMoi: '' }])
    on('2017-06-07')
    const supplied = await act(view, acts.supply)
    const day = String(supplied.due?.date).replaceAll('-', '')
    expect(day > '20170608').toBe(true)
    const closed = await project(view.id)
    expect(closed?.DanhSachHoSoBoSung).toEqual([{ ...asked, NgayHenTraMoi: `${day}170000` }])
    expect(closed?.NgayHenTra).toBe(`${day}170000`)
  })

  it('of a dossier that ended while it waited ends when the waiting began', async () => {
    const { begin, play, on, project } = portalDesk()
    const view = await begin(upTo('assign'))
    on('2017-06-02', '09:20')
    await play(view, [acts.askMore])
    on('2017-06-09')
    await play(view, [acts.askWithdrawal, acts.withdraw])
    expect(await project(view.id)).toMatchObject({
      TrangThaiHoSo: '8',
      NgayKetThucXuLy: '20170602092000',
      NgayTra: '',
    })
  })

  it.each([
    ['counter', '1'],
    ['online', '2'],
    ['post', '3'],
  ])('tells the channel %s as %s', async (channel, told) => {
    const { begin, project } = portalDesk()
    const steps: Act[] = [...(channel === 'counter' ? [] : [acts.check]), acts.accept]
    const view = await begin(steps, { channel })
    expect((await project(view.id))?.HinhThuc).toBe(told)
  })

  it('does not exist before the dossier has a code', async () => {
    const { begin, project } = portalDesk()
    expect(await project((await begin([acts.askMore])).id)).toBeNull()
  })

  it('takes lists whose items are the host’s to fill', async () => {
    const { begin, engine } = portalDesk()
    const view = await begin([acts.accept])
    const lists = { TaiLieuNop: [{ TenTepDinhKem: 'Đơn' }] }
    const entries = await engine.journal(view.id)
    const payload = portalDossier(view, { entries, regime: quiet, facts: { ...facts, ...lists } })
    expect(payload).toMatchObject({ ...lists, DanhSachLePhi: [] })
  })
})

describe('the progress of a dossier for the portal', () => {
  it('is one line for each act of people since there is a code, in the fields of the portal', async () => {
    const { begin, engine, on, play } = portalDesk()
    const view = await begin(upTo('handOver'))
    on('2017-06-02', '07:45')
    await play(view, [acts.assign])
    on('2017-06-12')
    await engine.pump()
    await engine.issueTracking(view.id, { by: people.counter })
    const lines = portalProgress(await engine.journal(view.id), { regime: quiet })
    expect(lines.map(({ NoiDungXuLy, TrangThai }) => `${TrangThai} ${NoiDungXuLy}`)).toEqual([
      '2 Tiếp nhận và hẹn trả kết quả',
      '4 Chuyển hồ sơ giải quyết',
      '4 Phân công người giải quyết',
    ])
    for (const line of lines) expect(Object.keys(line)).toEqual(progressFields)
    expect(lines[2]).toMatchObject({
      MaHoSo: view.code,
      NguoiXuLy: people.head.name,
      ChucDanh: 'Thủ trưởng cơ quan thi hành án dân sự',
      NgayBatDau: '20170601083000',
      ThoiDiemXuLy: '20170602074500',
      NgayKetThucTheoQuyDinh: '20170608170000',
    })
    expect((await engine.journal(view.id)).map(({ command }) => command.type)).toContain('lapse')
  })
})

describe('a moment for the portal', () => {
  it('is told to the second by the clock of Hồ Chí Minh City', () => {
    expect(portalStamp(instant('2017-12-31T17:00:09.999Z'))).toBe('20180101000009')
    expect(portalStamp(null)).toBe('')
  })
})
