/** What officers write about the dossiers of a procedure. */
export interface Phrases {
  readonly granted: string
  readonly refused: string
  /** Grounds of the procedure for refusing at the counter and after appraisal. */
  readonly atCounter: string
  readonly onAppraisal: string
  /** Where an applicant is guided to who came to the wrong house. */
  readonly elsewhere: string
  readonly asked: string
  readonly question: string
}

const enforcementRequest: Phrases = {
  granted: 'Ra quyết định thi hành án theo yêu cầu',
  refused: 'Thông báo từ chối yêu cầu thi hành án do hết thời hiệu',
  atCounter: 'no-right-or-unrelated',
  onAppraisal: 'time-barred',
  elsewhere: 'Cơ quan thi hành án dân sự nơi Tòa án xét xử sơ thẩm có trụ sở',
  asked: 'Tòa án nhân dân đã xét xử sơ thẩm',
  question:
    'Đề nghị xác nhận bản án đã có hiệu lực pháp luật và giải thích phần quyết định chưa rõ',
}

const phrases: Readonly<Record<string, Phrases>> = {
  'enforcement-request': enforcementRequest,
  'confirm-result': {
    granted: 'Xác nhận kết quả thi hành án tính đến thời điểm xác nhận',
    refused: 'Người yêu cầu không phải là đương sự, không có giấy tờ chứng minh là thân nhân',
    atCounter: 'not-entitled',
    onAppraisal: 'not-entitled',
    elsewhere: 'Cơ quan thi hành án dân sự đang tổ chức thi hành vụ việc',
    asked: 'Cơ quan thi hành án dân sự đã nhận ủy thác',
    question: 'Đề nghị cho biết kết quả thi hành phần nghĩa vụ đã ủy thác',
  },
  'change-enforcer': {
    granted: 'Quyết định thay đổi Chấp hành viên',
    refused: 'Văn bản trả lời không thay đổi Chấp hành viên vì không có căn cứ',
    atCounter: 'not-a-party',
    onAppraisal: 'not-a-party',
    elsewhere: 'Cơ quan thi hành án dân sự đang tổ chức thi hành vụ việc',
    asked: 'Viện kiểm sát nhân dân cùng cấp',
    question: 'Đề nghị cho ý kiến về căn cứ thay đổi Chấp hành viên',
  },
  'coercion-cost-relief': {
    granted: 'Quyết định giảm chi phí cưỡng chế thi hành án',
    refused: 'Không thuộc trường hợp được xét miễn, giảm chi phí cưỡng chế',
    atCounter: 'not-competent',
    onAppraisal: 'not-eligible',
    elsewhere: 'Cơ quan thi hành án dân sự đã tổ chức cưỡng chế',
    asked: 'Ủy ban nhân dân cấp xã nơi cư trú',
    question: 'Đề nghị xác nhận hoàn cảnh kinh tế của người đề nghị',
  },
  'enforcement-fee-relief': {
    granted: 'Quyết định giảm phí thi hành án',
    refused: 'Không thuộc trường hợp được miễn, giảm phí thi hành án',
    atCounter: 'not-competent',
    onAppraisal: 'not-eligible',
    elsewhere: 'Cơ quan thi hành án dân sự đã thu phí',
    asked: 'Phòng Lao động - Thương binh và Xã hội',
    question: 'Đề nghị xác nhận diện chính sách của người đề nghị',
  },
}

/** The phrases of a procedure. */
export const phrasesOf = (procedure: string): Phrases => phrases[procedure] ?? enforcementRequest
