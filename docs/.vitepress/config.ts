import { defineConfig } from 'vitepress'
import { keepInside } from '../../scripts/site/keep-inside.js'
import { english, vietnamese, vietnameseSearch } from './navigation.js'
import { withoutMarks } from './without-marks.js'

export default defineConfig({
  title: 'Motcua',
  rewrites: { 'decisions/README.md': 'decisions/index.md' },
  base: process.env['DOCS_BASE'] ?? '/',
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { config: keepInside },
  locales: {
    root: { label: 'English', lang: 'en', ...english },
    vi: { label: 'Tiếng Việt', lang: 'vi', ...vietnamese },
  },
  themeConfig: {
    i18nRouting: false,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        // The words of drawings stand in the tables beside them.
        _render: (source, page, markdown) =>
          markdown.render(source, page).replace(/<figure .*?<\/figure>/gsu, ''),
        miniSearch: { options: { processTerm: withoutMarks } },
        locales: { vi: vietnameseSearch },
      },
    },
  },
})
