import { readFileSync, statSync } from 'node:fs';
import readExif from 'exif-reader';
import { type SvgFault, svgFaults } from '#src/document/svg.ts';

/** A picture in `content/`, as far as it can be judged without looking at it. */
export interface PictureFile {
  /** Path as printed in findings. */
  file: string;
  bytes: number;
  /** Pixels; 0 where the file could not be read. */
  width: number;
  height: number;
  /** Whether it says where it was taken. */
  hasPlace: boolean;
  isReadable: boolean;
  /** What an SVG holds that it may not. */
  faults: SvgFault[];
}

/** Reads what a picture file says about itself. A file that is no picture is not readable; nothing is thrown. */
export async function readPicture(file: string, location: string): Promise<PictureFile> {
  const none = { file, bytes: 0, width: 0, height: 0, hasPlace: false, isReadable: false, faults: [] };
  try {
    const bytes = statSync(location).size;
    if (/\.svg$/i.test(location))
      return { ...none, bytes, isReadable: true, faults: svgFaults(readFileSync(location, 'utf8')) };
    const { default: sharp } = await import('sharp');
    const { width, height, exif } = await sharp(location).metadata();
    return { ...none, bytes, width, height, isReadable: true, hasPlace: exif !== undefined && saysWhere(exif) };
  } catch {
    return none;
  }
}

function saysWhere(exif: Buffer): boolean {
  try {
    return Object.keys(readExif(exif).GPSInfo ?? {}).length > 0;
  } catch {
    return false;
  }
}
