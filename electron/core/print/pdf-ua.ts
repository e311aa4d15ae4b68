import { PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib';
import type { Language } from '#shared/languages.ts';

const identifier = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/**
 * The same pages with what PDF/UA-1 asks of the file itself: the identifier in the XMP metadata (ISO 14289-1, 5), the
 * language, and a window that shows the title (7.1). Does not check or repair the tagging.
 */
export async function markAsPdfUa(pdf: Uint8Array, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;

  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('the compiled PDF carries no XMP metadata');
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
  const marked = xmp.includes('pdfuaid:part')
    ? xmp
    : xmp.replace(/<rdf:Description\b([^>]*)>/, `<rdf:Description$1 ${namespace}>${identifier}`);
  if (!marked.includes(identifier)) throw new Error('the XMP metadata has no description to mark');
  const stream = context.stream(new TextEncoder().encode(marked), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));

  if (!catalog.has(PDFName.of('Lang'))) catalog.set(PDFName.of('Lang'), PDFString.of(language));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);

  return new Uint8Array(await document.save({ useObjectStreams: true, updateFieldAppearances: false }));
}
