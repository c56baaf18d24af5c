import type { FiledChapter } from './filed.js'

/** Pages of text of the first chapter. */
export const pagesOf2017: FiledChapter['pages'] = [
  ['tom-tat.txt', 'Bản tóm tắt cho thủ trưởng, đến 10/11/2017'],
  ['nhat-ky/1-qua-ngay-le.md', 'Một hồ sơ từ đầu đến cuối: ngày hẹn qua ngày lễ, từng ngày một'],
  ['nhat-ky/2-bo-sung.md', 'Một hồ sơ phải bổ sung'],
  ['nhat-ky/3-xin-loi-hen-lai.md', 'Một hồ sơ được xin lỗi và hẹn lại'],
  ['thoi-han.md', 'Trước hạn, đúng hạn, quá hạn theo đơn vị và thủ tục'],
  ['bieu-II06a-2017.md', 'Biểu II.06a năm 2017'],
  ['ke-hoach-157.md', 'Kế hoạch 157 và tám điểm của công văn: từng đơn vị đến đâu'],
  ['dau-moi.md', 'Đầu mối của từng đơn vị'],
  ['bao-cao/2018.txt', 'Báo cáo năm 2018: ai gửi, ai chậm, cộng lại'],
  ['bao-cao/2018.md', 'Báo cáo năm 2018: đầy đủ và đúng hạn'],
]

/** Pages of text of the second chapter. */
export const pagesAfter2020: FiledChapter['pages'] = [
  ['tom-tat-truc-tuyen.txt', 'Bản tóm tắt hỗ trợ trực tuyến'],
  ['truc-tuyen.md', 'Sổ yêu cầu hỗ trợ trực tuyến'],
  ['phan-anh.md', 'Sổ phản ánh, kiến nghị'],
  ['buoi-sang.md', 'Một buổi sáng tại cửa: làm được gì, vì sao không, người dân thấy gì'],
  ['bieu-II06a-2020.md', 'Biểu II.06a quý IV năm 2020'],
  ['bao-cao/2021.txt', 'Báo cáo năm 2021: ai gửi, ai chậm, cộng lại'],
  ['bao-cao/2021.md', 'Báo cáo năm 2021: đầy đủ và đúng hạn'],
]
