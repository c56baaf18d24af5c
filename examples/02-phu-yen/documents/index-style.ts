/** How the index looks, on a screen, on a telephone and on paper. */
export const indexStyle = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #5a564e; --line: #d8d3c8; --seal: #9b1c1c; --paper: #fffdf8 }
* { box-sizing: border-box }
body { margin: 0; background: #f1eee6; color: var(--ink); font: 1.0625rem/1.55 'Times New Roman', Tinos, serif }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3.5rem) 4rem; background: var(--paper) }
h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 1.2; text-wrap: balance }
h2 { margin: 3.5rem 0 .25rem; padding-top: 1rem; border-top: 3px double var(--seal); font-size: 1.5rem }
h3 { margin: 2rem 0 .25rem; font-size: 1.1875rem }
p { margin: .25rem 0 }
a { color: #16437e; text-underline-offset: .15em }
a:hover { color: var(--seal) }
a:focus-visible { outline: 3px solid var(--seal); outline-offset: 2px }
.english, .about, .note { color: var(--soft) }
.english { font-style: italic }
nav { margin-top: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line) }
nav h2 { margin: 0; padding: 0; border: 0; font-size: 1.1875rem }
nav h3 { margin: .75rem 0 .1rem; font-size: 1.0625rem }
nav p { color: var(--soft) }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; padding: 0; list-style: none }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 2.5rem; margin: 1rem 0 0 }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line) }
dd { margin: 0; font-weight: bold; white-space: nowrap }
.documents { margin: .5rem 0 0; padding: 0; list-style: none }
.documents > li { display: flex; justify-content: space-between; gap: .25rem 2rem; padding: .45rem 0; border-bottom: 1px solid var(--line) }
.documents strong { display: block }
.formats { display: flex; flex: none; gap: 1rem; margin: 0; padding: 0; list-style: none }
.formats a { display: inline-block; padding: .1rem 0; white-space: nowrap }
.pages { margin: .5rem 0 0; padding-left: 1.25rem }
:target { scroll-margin-top: 1rem }
h3:target { color: var(--seal) }
@media (max-width: 40rem) {
  h1 { font-size: 1.6rem }
  .documents > li { display: block }
  .formats { margin-top: .15rem; gap: 1.5rem }
  .formats a { padding: .35rem 0 }
}
@media print { body { background: none } main { max-width: none; padding: 0 } nav { display: none } h3 { break-after: avoid } li { break-inside: avoid } }
`
