/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document looks on the screen and on paper. */
#include "document-style.h"

#include <glib.h>

/* Measures as CSS has them. */
#define MM(number) G_STRINGIFY (number) "mm"
#define WIDTH MM (LYING_WIDTH)
#define MARGIN MM (LYING_MARGIN)
#define HEIGHT MM (LYING_TABLE_HEIGHT)
#define LEFT MM (LYING_CELL_LEFT)
#define RIGHT MM (CELL_RIGHT)
#define ABOVE MM (CELL_ABOVE)
#define LINE G_STRINGIFY (LYING_LINE)
#define FIRST G_STRINGIFY (LYING_FIRST_COLUMN) "em"

/* Read in grey too: a square says its state by a sign. No row is torn between two pages, no heading left at the foot of
   one, also not with the sentence below it; the first two and the last two items of a list, and rows of a
   table of five or more, stay together. */
const char document_style[] =
    "@page{size:A4;margin:16mm 14mm}@page lying{size:A4 landscape;margin:" MARGIN "}"
    "*{box-sizing:border-box}"
    "body{font:10pt/1.4 system-ui,'Segoe UI','Liberation Sans',Arial,sans-serif;color:#1a1a1a;background:#fff;"
    "max-width:182mm;margin:0 auto;padding:8mm 4mm}@media print{body{padding:0;max-width:none}}"
    "h1{font-size:22pt;line-height:1.15;margin:0 0 3mm}"
    "h2{font-size:15pt;margin:9mm 0 2mm;padding-bottom:1mm;border-bottom:1.2pt solid #1a1a1a;break-after:avoid}"
    "h3{font-size:11.5pt;margin:5mm 0 1.5mm;break-after:avoid}"
    "p{margin:0 0 2mm;orphans:3;widows:3}.small{color:#555;font-size:9pt;break-before:avoid;break-inside:avoid}"
    "h2+p,h3+p{break-after:avoid}.small+ul{break-before:avoid}li:first-child:not(:last-child),tbody "
    "tr:first-child:nth-last-child(n+5){break-after:avoid}"
    "li:last-child,tbody tr:last-child:nth-child(n+5){break-before:avoid}"
    "ul{margin:0 0 2mm;padding-left:5mm}li{margin:0 0 1mm;break-inside:avoid}"
    "table{border-collapse:collapse;width:100%;margin:1mm 0 4mm}thead{display:table-header-group}"
    "tr{break-inside:avoid}th{text-align:left;vertical-align:bottom;font-size:8.5pt;font-weight:600;color:#555;"
    "border-bottom:.6pt solid #888;padding:0 2mm 1mm 0}"
    "td{vertical-align:top;font-size:9pt;border-bottom:.3pt solid #ccc;padding:" ABOVE " " RIGHT " " ABOVE " 0;"
    "overflow-wrap:anywhere}"
    "th.n,td.n{text-align:right}td.n,td.s{white-space:nowrap;overflow-wrap:normal}"
    "nav{margin:5mm 0}nav ol{columns:2;column-gap:9mm;margin:0;padding-left:11mm}nav "
    "a{color:inherit;text-decoration:none}"
    ".grid{break-inside:avoid}.grid td,.grid th{text-align:center;padding:.8mm .4mm;font-size:8pt;border:.6pt solid "
    "#fff}"
    ".grid th{color:#1a1a1a;font-weight:400}.grid td:first-child,.grid th:first-child{text-align:left;"
    "border-left:0;min-width:40mm;max-width:70mm;padding-right:2mm}"
    ".empty{color:#fff}.none{color:#777}.grid td,.legend "
    "span{-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    ".legend{font-size:8.5pt;break-before:avoid;break-after:avoid}.legend "
    "span{display:inline-block;min-width:5mm;text-align:center;"
    "margin-right:1mm;padding:0 1mm}.legend b{font-weight:400;margin-right:4mm;display:inline-block}"
    "td,th{white-space:pre-line}.lying{page:lying;break-before:page}td.across{font-weight:600;color:#555}"
    ".lying td{border-left:.3pt solid #ccc;padding-left:" LEFT "}.lying td:first-child{border-left:0;padding-left:0}"
    ".lying table{table-layout:fixed;height:" HEIGHT ";margin:0}"
    ".lying td,.lying th{font-size:inherit;line-height:" LINE "}"
    ".lying th{padding-left:" LEFT "}.lying th:first-child{width:" FIRST
    ";padding-left:0}.lying td{vertical-align:middle}"
    ".lines{break-inside:avoid}.page{break-before:page}.page h2{margin-top:0}.card{break-inside:avoid;border:.6pt "
    "dashed #888;padding:4mm 5mm "
    "3mm;margin:0 0 5mm}"
    ".card td{padding-top:.8mm;padding-bottom:.8mm}.card table{margin-bottom:1mm}.card "
    "h3{margin-top:0;font-size:13pt}.line{height:8mm;border-bottom:.4pt solid #888}td{min-width:25mm}"
    "td.n,td.s,.grid td{min-width:0}"
    "figure{page:lying;margin:4mm 0;break-before:page;break-after:page}figure svg{display:block;width:100%;height:auto;"
    "max-height:176mm}figcaption{font-size:9pt;color:#555}"
    ".wide{page:lying;max-width:calc(" WIDTH " - 2*" MARGIN
    ")}th.l{min-width:60mm}.wide th.l{min-width:66mm}.wide>p{max-width:182mm}.wide "
    "td,.wide "
    "th{font-size:7.5pt;padding-right:1.2mm;min-width:0;overflow-wrap:break-word;hyphens:auto}.wide td.n,.wide "
    "th.n{padding-right:1.8mm}.wide th{font-size:6.5pt}";
