import { createHash } from 'node:crypto'
import { filePath, type Filed, type FiledChapter, type Shelf } from './filed.js'
import { indexStyle } from './index-style.js'

const signs: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
}

const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => signs[sign] ?? '')

const address = (path: string): string => escaped(path.split('/').map(encodeURIComponent).join('/'))

const names: Readonly<Record<string, string>> = {
  ...{ html: 'Xem', docx: 'Word', xlsx: 'Excel', pdf: 'PDF' },
}

const joined = (parts: readonly string[]): string => parts.join('\n')

/** What prints the index: its chapters, and the formats each document comes in. */
interface Index {
  readonly chapters: readonly FiledChapter[]
  readonly formats: readonly string[]
}

const documentItem = (filed: Filed, of: string, formats: readonly string[]): string => {
  const links = formats.map((format) => {
    const name = names[format] ?? format
    const spoken = escaped(`${name}: ${filed.title}, ${of}`)
    return `<li><a href="${address(filePath(filed, format))}" aria-label="${spoken}">${escaped(name)}</a></li>`
  })
  return `<li><div><strong>${escaped(filed.title)}</strong> <span class="about">${escaped(filed.about)}</span></div>
<ul class="formats">${links.join('')}</ul></li>`
}

const shelfPart = ({ id, heading, short, about, documents }: Shelf, formats: readonly string[]) =>
  `<section aria-labelledby="${escaped(id)}">
<h3 id="${escaped(id)}">${escaped(heading)}</h3>
${about === '' ? '' : `<p class="about">${escaped(about)}</p>\n`}<ul class="documents">
${joined(documents.map((each) => documentItem(each, short, formats)))}
</ul>
</section>`

const figureList = (figures: FiledChapter['figures']): string =>
  `<dl>${figures
    .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`)
    .join('')}</dl>`

const pageList = (id: string, pages: FiledChapter['pages']): string =>
  `<section aria-labelledby="${escaped(id)}">
<h3 id="${escaped(id)}">Trang chữ</h3>
<p class="about">Đọc bằng trình soạn thảo bất kỳ. <span lang="en">Pages of plain text.</span></p>
<ul class="pages">
${joined(pages.map(([path, about]) => `<li><a href="${address(path)}">${escaped(about)}</a></li>`))}
</ul>
</section>`

const textId = ({ id }: FiledChapter): string => `${id}-trang-chu`

const chapterPart = (chapter: FiledChapter, formats: readonly string[]): string => {
  const { id, heading, english, figures, shelves, pages } = chapter
  return `<section aria-labelledby="${escaped(id)}">
<h2 id="${escaped(id)}">${escaped(heading)}</h2>
<p class="english" lang="en">${escaped(english)}</p>
${figureList(figures)}
${joined(shelves.map((shelf) => shelfPart(shelf, formats)))}
${pageList(textId(chapter), pages)}
</section>`
}

type Entry = readonly [id: string, name: string]

const entryLine = (heading: string, entries: readonly Entry[]): string =>
  entries.length === 0
    ? ''
    : `<p>${escaped(heading)}</p>
<ul>${entries.map(([to, name]) => `<li><a href="#${escaped(to)}">${escaped(name)}</a></li>`).join('')}</ul>`

const chapterLines = (chapter: FiledChapter): readonly string[] => {
  const shelvesOf = (of: Shelf['of']): readonly Entry[] =>
    chapter.shelves.filter((shelf) => shelf.of === of).map(({ id, short }) => [id, short])
  return [
    entryLine('Chung:', [...shelvesOf('province'), [textId(chapter), 'Trang chữ']]),
    entryLine('Sổ và báo cáo của từng đơn vị:', shelvesOf('office')),
    entryLine('Phiếu của một số hồ sơ:', shelvesOf('case')),
  ]
}

const contents = ({ chapters }: Index): string =>
  `<nav aria-labelledby="muc-luc">
<h2 id="muc-luc">Mục lục</h2>
${joined(
  chapters.flatMap((chapter) => [
    `<h3><a href="#${escaped(chapter.id)}">${escaped(chapter.heading)}</a></h3>`,
    ...chapterLines(chapter),
  ]),
)}
</nav>`

const policy = (): string => {
  const hash = createHash('sha256').update(indexStyle).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

/**
 * The page that leads to every document of a run, by chapter and by office. It works from a folder, without a server and
 * without scripts.
 */
export const indexPage = (index: Index): string => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<title>Một cửa thi hành án dân sự tỉnh Phú Yên: sổ, phiếu, báo cáo</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${indexStyle}</style>
</head>
<body>
<main>
<h1>Một cửa thi hành án dân sự tỉnh Phú Yên: sổ, phiếu, báo cáo</h1>
<p>Cục Thi hành án dân sự tỉnh Phú Yên và chín Chi cục. Người, hồ sơ và số liệu đều là giả định; mỗi văn bản có bản xem ngay, bản Word, bản Excel và bản PDF.</p>
<p class="english" lang="en">Registers, slips and reports of the civil enforcement offices of Phú Yên, all invented, each to read here and as Word, Excel and PDF.</p>
${contents(index)}
${joined(index.chapters.map((chapter) => chapterPart(chapter, index.formats)))}
</main>
</body>
</html>
`
