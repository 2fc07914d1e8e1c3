/** Colours for every page a person looks at, light and dark. */
const COLOURS = `:root{color-scheme:light dark;--paper:#fff;--ground:#f3eff8;--ink:#1f1b24;--quiet:#665f70;--line:#dcd6e4;--mark:#673ab7;--on-mark:#fff;--bad:#b3261e;--row:#faf8fd}
@media (prefers-color-scheme:dark){:root{--paper:#24212a;--ground:#17151b;--ink:#eae6f0;--quiet:#aaa2b6;--line:#3d3846;--mark:#b99cf0;--on-mark:#1f1633;--bad:#ffb4ab;--row:#2a2631}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
a{color:var(--mark)}`;

export const FORM_STYLE = `${COLOURS}
main{max-width:40rem;margin:0 auto;padding:1rem 1rem 3rem}
.card,.geS5n,.Dq4amc{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.25rem 1.5rem;margin:.75rem 0}
.Dq4amc,.idZHHb{border-top:10px solid var(--mark)}
.idZHHb{background:var(--paper);border-radius:8px;padding:1.25rem 1.5rem;margin:.75rem 0}
.F9yp7e,.pdLVYe{font-size:1.9rem;line-height:1.25;margin:0 0 .5rem}
.cBGGJ{white-space:pre-wrap}.md0UAd{color:var(--bad);font-size:.85rem;margin-top:.75rem}
.section{background:var(--mark);color:var(--on-mark);border-radius:8px 8px 0 0;padding:.6rem 1.5rem;font-weight:600;margin-top:.75rem}
.section+.card{margin-top:0;border-radius:0 0 8px 8px}
.HoXoMd{margin-bottom:.6rem}.vnumgf,.SL4Sz{color:var(--bad)}.gubaDc:empty{display:none}.gubaDc{color:var(--quiet);font-size:.9rem;margin:-.4rem 0 .6rem}
.Jj6Lae{border-color:var(--bad)}.SL4Sz{font-size:.85rem;margin-top:.5rem}.SL4Sz:empty{display:none}
input[type=text],input[type=email],textarea,select,.part input{font:inherit;color:inherit;background:transparent;border:0;border-bottom:1px solid var(--quiet);padding:.35rem .1rem;max-width:100%}
input[type=text],input[type=email]{width:60%}textarea{width:100%;resize:vertical}select,select option{background:var(--paper)}
input:focus,textarea:focus,select:focus{outline:2px solid var(--mark);outline-offset:3px;border-radius:2px}
.choice{padding:.25rem 0}.choice label{cursor:pointer}.choice input[type=text]{width:auto}input[type=radio],input[type=checkbox]{accent-color:var(--mark);width:1.05rem;height:1.05rem;vertical-align:-.15rem;margin-right:.4rem}
.steps{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}.steps [role]{display:flex;gap:1rem;flex-wrap:wrap}.end{color:var(--quiet);min-width:4rem}
.ThHDze{display:flex;gap:.75rem;align-items:center;margin-top:1rem;flex-wrap:wrap}.ThHDze [data-last]{margin-left:auto}
button{font:inherit;font-weight:600;border-radius:6px;padding:.5rem 1.4rem;border:1px solid var(--line);background:var(--paper);color:var(--mark);cursor:pointer}
button.main{background:var(--mark);color:var(--on-mark);border-color:var(--mark)}button.plain{border-color:transparent;background:transparent}
.foot{color:var(--quiet);font-size:.85rem;text-align:center;margin-top:2rem}`;

export const TABLE_STYLE = `${COLOURS}
body{padding:1.5rem}header,.empty,.forms{max-width:60rem}h1{font-size:1.6rem;line-height:1.25;margin:0}
header p{color:var(--quiet);margin:.25rem 0 1.25rem}
.sheet{overflow:auto;max-height:calc(100vh - 3rem);border:1px solid var(--line);border-radius:8px;background:var(--paper)}
table{border-collapse:separate;border-spacing:0;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .8rem;border-right:1px solid var(--line);border-bottom:1px solid var(--line);min-width:9rem}
th{position:sticky;top:0;background:var(--ground);font-weight:600;line-height:1.3;z-index:1}
th:first-child,td:first-child{min-width:0;white-space:nowrap;color:var(--quiet)}tr>:last-child{border-right:0}tbody tr:last-child td{border-bottom:0}
tbody tr:nth-child(even) td{background:var(--row)}td div{white-space:pre-wrap;overflow-wrap:break-word;max-width:26rem;max-height:16rem;overflow:auto}
th.long,td.long{min-width:22rem}th.bare{color:var(--quiet);font-weight:400}
.newest,.empty{max-width:60rem}h2{font-size:1.1rem;margin:0 0 .6rem}.newest{background:var(--paper);border:1px solid var(--line);border-left:6px solid var(--mark);border-radius:8px;padding:1.1rem 1.4rem;margin-bottom:1.5rem}
dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:.45rem 1.5rem;margin:0}dt{color:var(--quiet);font-size:.9rem}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}}
.lost{color:var(--bad)}.empty,.forms li{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.5rem}
.empty h2{margin:0 0 .5rem;font-size:1.2rem}.empty ol{margin:.5rem 0 0;padding-left:1.3rem}.forms{list-style:none;padding:0;display:grid;gap:.6rem}.forms li{padding:.8rem 1.1rem}
.forms strong{display:block}.forms span{color:var(--quiet);font-size:.85rem}`;
