/** What every page has in common. */
export const sheet = `*{box-sizing:border-box}
html{background:#e8e8e8;color:#000;font-family:'Times New Roman',Tinos,serif;-webkit-text-size-adjust:100%}
body{margin:0}
main{margin:1rem auto;background:#fff;line-height:1.3;overflow-wrap:anywhere}
p,h1,h2,h3,h4,ul,ol,dl,dd,figure{margin:0}
header{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,11fr);column-gap:3mm;text-wrap:balance;text-align:center;font-size:.93em;margin-bottom:1.6em}
.superior,.issuer,.nation{font-size:.93em}
.issuer,.nation,.motto{font-weight:bold}
.issuer::after,.ruled::after{content:'';display:block;width:38%;margin:.15em auto 0;border-top:.6pt solid #000}
.motto{width:fit-content;margin:0 auto;padding-bottom:.1em;border-bottom:.6pt solid #000}
.symbol,.place{margin-top:.5em}
header .matter{font-size:.93em;font-weight:normal;margin-top:.2em}
.date{font-style:italic}
h1,.about{text-wrap:balance;font-size:1em;font-weight:bold;text-align:center;break-after:avoid}
.about{margin-bottom:1.2em}
h1:last-of-type{margin-top:.4em}
.ruled::after{width:30%;margin-top:.3em}
h2,h3,h4{font-size:1em;margin-top:.7em;break-after:avoid}
h3{font-style:normal}
h4{font-style:italic}
.body{text-align:justify;text-indent:1.27cm;margin-top:.45em}
.centred{text-align:center;margin-top:.45em}
.note{font-style:italic;font-size:.88em;margin-top:.45em}
dl{margin-top:.45em}
dl>div{display:flex;flex-wrap:wrap;column-gap:.3em;margin-top:.25em}
dt.open::after{content:':'}
dd{flex:1 1 8em;min-width:0}
dd:empty{border-bottom:.8pt dotted #000;height:1.05em}
ul,ol{margin-top:.45em;padding-left:1.6em}
li{margin-top:.15em}
ul{list-style-type:'- '}
.checklist{list-style:none;padding-left:1.7em}
.checklist li{position:relative}
.checklist li::before{content:'';position:absolute;left:-1.6em;top:.18em;width:.95em;height:.95em;border:.8pt solid #000;line-height:.85em;text-align:center;font-weight:bold}
.checklist .ticked::before{content:'\\D7'/''}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wide{margin-top:.6em;padding:0 1px;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88em;line-height:1.2}
caption{font-weight:bold;padding-bottom:.4em;break-after:avoid}
th,td{border:.6pt solid #000;padding:.25em .35em;vertical-align:top;text-align:left}
th{text-align:center;vertical-align:middle}
thead{display:table-header-group}
tr{break-inside:avoid}
.total{font-weight:bold}
figure{margin-top:.8em;text-align:center;break-inside:avoid}
svg{max-width:100%;height:auto}
.qr svg{height:auto}
figcaption{font-style:italic;font-size:.88em;margin-top:.2em}
hr{border:0;border-top:1pt dashed #767676;margin:1.5em 0}
footer{display:flex;justify-content:space-between;gap:6mm;margin-top:1.2em;break-inside:avoid;break-before:avoid}
.signature{display:flex;flex-direction:column;flex:1 1 0;text-align:center;min-width:0}
.beside .signature{flex:0 1 55%;margin-left:auto}
.beside .recipients{flex:1 1 0;margin-top:0}
.authority,.name{font-weight:bold}
.signing{font-style:italic;font-size:.88em}
.room{flex:1 0 4.2em}
.recipients{font-size:.79em;margin-top:1em;break-inside:avoid;text-align:left}
.recipients .label{font-weight:bold;font-style:italic;font-size:1.09em}
.recipients ul{padding-left:.9em;margin:0}
.recipients li{margin:0}
.recipients li::after{content:';'}
.recipients li:last-child::after{content:'.'}
@media screen{main{box-shadow:0 0 6px rgb(0 0 0/.3)}.wide:focus-visible{outline:2px solid #000}}
@media screen and (max-width:640px){main{margin:0;padding:1rem;font-size:1.0625rem}header{grid-template-columns:minmax(0,1fr);row-gap:.5em}.body{text-align:left}table{min-width:36rem}.signatures{flex-wrap:wrap}.signatures .signature{flex-basis:100%}.beside{flex-direction:column-reverse}}
@media print{html{background:none}main{margin:0;padding:0;max-width:none}.wide{overflow:visible}hr{border:0;margin:0;break-after:page}}`
