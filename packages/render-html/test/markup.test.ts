import type { OfficialDocument } from '@motcua/core/documents'
import { fullDocument, hostileWords, withWords } from '@motcua/testing'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { htmlRenderer } from '../src/index.js'
import { documents } from './reading/documents.js'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The title of a file is as long as the document has it.
    'long-title': 'off',
    // Words of a document may hold any character, and are escaped where HTML asks for it.
    'no-raw-characters': 'off',
    // A page in one line is smaller; nobody edits it.
    'no-trailing-whitespace': 'off',
    // A telephone number is a text of the document, not the page's.
    'tel-non-breaking': 'off',
    // The drawing is an svg of its own namespace, which names its role.
    'prefer-native-element': 'off',
  },
})

const print = async (document: OfficialDocument): Promise<string> =>
  new TextDecoder().decode(await htmlRenderer().render(document))

const faultsOf = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  )
}

describe('the markup is right for', () => {
  test.each(Object.entries(documents))('%s', async (_name, document) => {
    expect(await faultsOf(await print(document))).toEqual([])
  })

  test.each(Object.entries(hostileWords))('a document where %s', async (_name, words) => {
    const document = withWords(
      fullDocument(),
      ({ path }) => words[path.length % words.length] ?? '',
    )
    const titled = { ...document, title: { type: 'BÁO CÁO', about: null } }
    expect(await faultsOf(await print(titled))).toEqual([])
  })
})

describe('the page', () => {
  test('forbids everything but its own style sheet', async () => {
    const html = (await print(fullDocument())).replaceAll('&#x27;', "'")
    expect(html).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
    )
    expect(html).not.toMatch(/ style="|<script|href=|src=/)
  })

  test('has the margins of the decree on A4, and a number on every page but the first', async () => {
    const html = await print(fullDocument())
    expect(html).toContain(
      '@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page)',
    )
    expect(html).toContain('@page:first{@top-center{content:none}}')
  })

  test('spans heads that columns share, and names the scope of each', async () => {
    const html = await print(fullDocument())
    expect(html).toContain('<th scope="col" rowspan="2">Thủ tục</th>')
    expect(html).toContain('<th scope="colgroup" colspan="2">Tiếp nhận</th>')
    expect(html).toContain('<th scope="colgroup">Giải quyết</th>')
  })

  test('says in words which boxes are ticked', async () => {
    const html = await print(fullDocument())
    expect(html).toContain('<li class="ticked"><span class="spoken">Đã chọn: </span>Bản chính</li>')
    expect(html).toContain(
      '<li class="unticked"><span class="spoken">Chưa chọn: </span>Bản sao</li>',
    )
    expect(await print(fullDocument('en'))).toContain('Not checked: ')
  })

  test('puts a colon after what is asked where there is none', async () => {
    const fields = ['Họ tên', 'Địa chỉ:', 'Đúng không?'].map((label) => ({
      label,
      value: { is: 'text', text: 'x' } as const,
    }))
    const html = await print({ ...fullDocument(), blocks: [{ block: 'fields', fields }] })
    expect(html).toContain('<dt class="open">Họ tên</dt>')
    expect(html).toContain('<dt>Địa chỉ:</dt>')
    expect(html).toContain('<dt>Đúng không?</dt>')
  })

  test('of a letter without a type has its matter as heading', async () => {
    const title = { type: '', about: null }
    const html = await print({ ...fullDocument(), title })
    expect(html).toContain('<h1 class="matter">V/v báo cáo một cửa</h1>')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('shares the width of a table among its columns, and sets each as it is told', async () => {
    const html = await print(fullDocument())
    expect(html).toContain('#table-one-stop col:nth-child(1){width:57.14%}')
    expect(html).toContain('#table-one-stop td:nth-child(4){text-align:right}')
  })
})
