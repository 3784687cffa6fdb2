import { type UnzipFileInfo, unzipSync } from 'fflate';
import { importError } from '../importError';

/** What a zip may grow to: a sheet's text must fit into one string of an engine. */
const LARGEST_EXPANSION_MEGABYTES = 512;
const MEGABYTE = 2 ** 20;

/** The files inside a zip, by path; `extract` unpacks those asked for. */
export interface Archive {
  readonly paths: readonly string[];
  extract(path: string): Uint8Array;
}

/**
 * Opens a zip without unpacking it. Throws a UserFacingError when it is damaged or says that it would grow past
 * the limit; each entry is then unpacked to its stated size and no further, so that a false size gains nothing.
 */
export function openArchive(bytes: Uint8Array, file: string): Archive {
  const entries = unzip(bytes, file, () => false);
  const expandedBytes = entries.infos.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isFalse = entries.infos.some(
    ({ originalSize, size, compression }) => compression !== 0 && originalSize === 0 && size > 2,
  );
  if (isFalse) throw importError('error.import.damaged', { file });
  if (expandedBytes > LARGEST_EXPANSION_MEGABYTES * MEGABYTE) {
    throw importError('error.import.tooLargeUnpacked', {
      file,
      sizeMegabytes: Math.ceil(expandedBytes / MEGABYTE),
      limitMegabytes: LARGEST_EXPANSION_MEGABYTES,
    });
  }
  return {
    paths: entries.infos.map(({ name }) => name),
    extract(path) {
      const content = unzip(bytes, file, ({ name }) => name === path).files[path];
      if (!content) throw importError('error.import.damaged', { file });
      return content;
    },
  };
}

function unzip(bytes: Uint8Array, file: string, isWanted: (info: UnzipFileInfo) => boolean) {
  const infos: UnzipFileInfo[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: (info) => {
        infos.push(info);
        return isWanted(info);
      },
    });
    return { infos, files };
  } catch (cause) {
    throw importError('error.import.damaged', { file }, { cause });
  }
}
