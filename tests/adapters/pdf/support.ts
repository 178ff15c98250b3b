/** A Chinese font that the file does not hold: the reader must know what its GBK codes show. */
const CHINESE =
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>";

/** A PDF of pages whose contents are drawn by the given operators, with Helvetica as /F1, a Chinese font as /F2. Nothing in it is compressed. */
export const pdfOf = (...contents: readonly string[]): Uint8Array => pdfBy("", ...contents);

/** Like `pdfOf`, of the program with this name. */
export function pdfBy(creator: string, ...contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, index) => `${String(4 + 2 * index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${String(contents.length)} /MediaBox [0 0 600 800] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R /F2 ${CHINESE} >> >> /Contents ${String(5 + 2 * index)} 0 R >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
    `<< /Creator (${creator}) >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A text at a place, counted from the lower left corner. */
export const text = (x: number, y: number, written: string): string =>
  `BT /F1 10 Tf ${String(x)} ${String(y)} Td (${written}) Tj ET`;

/** A Chinese text at a place, as its GBK codes in hexadecimal. */
export const gbk = (x: number, y: number, codes: string): string =>
  `BT /F2 10 Tf ${String(x)} ${String(y)} Td <${codes}> Tj ET`;

/** A line between two places. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${[x1, y1].join(" ")} m ${[x2, y2].join(" ")} l S`;

/** A filled box, as some programs draw lines. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `${[x, y, width, height].join(" ")} re f`;
