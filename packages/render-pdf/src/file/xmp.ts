import type { OfficialDocument } from '@motcua/core/documents'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// XML 1.0 has no place for these, not even escaped.
const noXml = /[\uFFFE\uFFFF]/g

const escaped = (text: string): string =>
  text.replace(noXml, '').replace(/[&<>]/g, (mark) => marks[mark] ?? mark)

const about = (namespaces: string, content: string): string =>
  `<rdf:Description rdf:about="" ${namespaces}>${content}</rdf:Description>`

const inLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`

/** What the file says about itself, as XMP has it. */
export function xmpOf({ about: told, language }: OfficialDocument): string {
  const dublinCore = [
    `<dc:title>${inLanguage(told.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(told.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${inLanguage(told.subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
  ].join('')
  return [
    about('xmlns:dc="http://purl.org/dc/elements/1.1/"', dublinCore),
    about(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${told.date}T00:00:00Z</xmp:CreateDate><xmp:CreatorTool>Motcua</xmp:CreatorTool>`,
    ),
  ].join('\n')
}
