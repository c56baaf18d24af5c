import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

type Item = DefaultTheme.SidebarItem

const docs = join(import.meta.dirname, '..')

const titleOf = (path: string): string =>
  /^# (.+)$/mu.exec(readFileSync(join(docs, path), 'utf8'))?.[1] ?? path

const page = (path: string): Item => ({
  text: titleOf(path),
  link: `/${path.replace(/(?:index|README)?\.md$/u, '')}`,
})

const pagesIn = (folder: string): readonly Item[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md') && name !== 'index.md' && name !== 'README.md')
    .sort()
    .map((name) => page(`${folder}/${name}`))

const doors = (): readonly Item[] =>
  [
    ...readFileSync(join(docs, 'reference/index.md'), 'utf8').matchAll(/^- \[(.+)\]\((.+)\)$/gmu),
  ].map(([, text = '', link = '']) => ({
    text,
    link: `/reference/${link.replace(/index\.md$/u, '')}`,
  }))

const howTo = ['own-procedure', 'own-store', 'own-notifier', 'own-renderer'].concat([
  'testing',
  'upgrade',
  'deploy',
  'backup',
])
const explained = ['clocks', 'law-as-data', 'journal', 'reports']
const office = ['due-dates', 'receipts-and-refusals', 'reports']

const group = (text: string, items: readonly Item[], collapsed?: boolean): Item => ({
  text,
  items: [...items],
  ...(collapsed === undefined ? {} : { collapsed }),
})

const guide: Item[] = [
  group('Tutorial', [page('tutorial.md')]),
  group(
    'How to',
    howTo.map((name) => page(`how-to/${name}.md`)),
  ),
  group(
    'Explanation',
    explained.map((name) => page(`explanation/${name}.md`)),
  ),
  group('For officers', [
    ...office.map((name) => page(`office/${name}.md`)),
    page('procedures/index.md'),
    page('procedures/other-kinds.md'),
  ]),
  group('Project', [
    page('glossary.md'),
    page('benchmarks.md'),
    page('chaos.md'),
    page('decisions/README.md'),
    page('project/architecture.md'),
    page('project/contributing.md'),
  ]),
  group(
    'Packages',
    pagesIn('project').filter(({ text = '' }) => text.startsWith('@motcua/')),
    true,
  ),
]

/** The menus of the developers’ pages. */
export const english = {
  description: 'One-stop dossiers of Vietnamese civil judgment enforcement offices',
  themeConfig: {
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'How to', link: '/how-to/own-procedure', activeMatch: '/how-to/' },
      { text: 'Procedures', link: '/procedures/' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: {
      '/reference/': [group('Reference', doors())],
      '/decisions/': [group('Decisions', [page('decisions/README.md'), ...pagesIn('decisions')])],
      '/': guide,
    },
  },
} satisfies object

/** The menus of the officers’ pages, with all words of the frame in Vietnamese. */
export const vietnamese = {
  description: 'Hồ sơ một cửa của cơ quan thi hành án dân sự',
  themeConfig: {
    nav: [
      { text: 'Ngày hẹn trả', link: '/vi/office/due-dates' },
      { text: 'Các thủ tục', link: '/vi/procedures/' },
    ],
    sidebar: [
      group(
        'Dành cho cán bộ',
        office.map((name) => page(`vi/office/${name}.md`)),
      ),
      group('Thủ tục', [page('vi/procedures/index.md'), page('vi/procedures/other-kinds.md')]),
    ],
    outline: { label: 'Trong trang này', level: [2, 3] as [number, number] },
    docFooter: { prev: 'Trang trước', next: 'Trang sau' },
    darkModeSwitchLabel: 'Giao diện',
    darkModeSwitchTitle: 'Chuyển sang nền tối',
    lightModeSwitchTitle: 'Chuyển sang nền sáng',
    sidebarMenuLabel: 'Mục lục',
    returnToTopLabel: 'Lên đầu trang',
    langMenuLabel: 'Ngôn ngữ',
    skipToContentLabel: 'Đến nội dung',
    notFound: {
      title: 'Không tìm thấy trang',
      quote: 'Trang này không có hoặc đã được chuyển đi.',
      linkLabel: 'về trang đầu',
      linkText: 'Về trang đầu',
    },
  },
} satisfies object

/** The words of the search box in Vietnamese. */
export const vietnameseSearch = {
  translations: {
    button: { buttonText: 'Tìm kiếm', buttonAriaLabel: 'Tìm kiếm' },
    modal: {
      displayDetails: 'Xem chi tiết',
      resetButtonTitle: 'Xóa từ tìm kiếm',
      backButtonTitle: 'Đóng',
      noResultsText: 'Không tìm thấy',
      footer: {
        selectText: 'để mở',
        navigateText: 'để chọn',
        closeText: 'để đóng',
      },
    },
  },
}
