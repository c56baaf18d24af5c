/** The words the page adds to a document. */
export const words = {
  vi: { recipients: 'Nơi nhận:', ticked: 'Đã chọn', open: 'Chưa chọn', table: 'Bảng' },
  en: { recipients: 'Recipients:', ticked: 'Checked', open: 'Not checked', table: 'Table' },
} as const
