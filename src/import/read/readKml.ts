import { importError } from '../importError';
import type { RawSheet } from './rawSheet';
import { readFeatures } from './readFeatures';

/** How a feature is drawn, which is no fact about it. */
const DRAWING =
  /^(?:styleUrl|styleHash|styleMapHash|icon(?:-.*)?|stroke(?:-.*)?|fill(?:-.*)?|label(?:-.*)?|visibility|@.*)$/;

/** The placemarks of a KML file, their extended data as columns. */
export async function readKml(text: string, file: string): Promise<RawSheet> {
  const [{ DOMParser }, { kml }] = await Promise.all([import('@xmldom/xmldom'), import('@tmcw/togeojson')]);
  try {
    const parser = new DOMParser({
      onError(level, message) {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const { features } = kml(parser.parseFromString(text, 'text/xml'));
    return readFeatures(
      features.map((feature) => ({ ...feature, properties: factsOf(feature.properties ?? {}) })),
      '',
    );
  } catch (cause) {
    throw importError('error.import.damaged', { file }, { cause });
  }
}

function factsOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => !DRAWING.test(key))
      .map(([key, value]) => [key, textOf(value)]),
  );
}

/** A description in HTML comes as an object with its source; it stays the text it is. */
function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
