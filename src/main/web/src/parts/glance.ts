export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Below this scale nobody reads the names in a drawing; in a narrow window all of it would be smaller. */
const READABLE = 0.5;
const NARROW = 700;

/** Whether all of a drawing would be too small to read where it is shown. */
export function tooSmall(all: Size, place: Size): boolean {
  const scale = Math.min(place.width / all.width, place.height / all.height);
  return place.width < NARROW && scale < READABLE;
}

/** As much of a drawing as can be read around a part of it. */
export function around(part: Box, all: Box, place: Size): Box {
  const width = place.width / READABLE;
  const height = place.height / READABLE;
  return {
    x: start(part.x + part.width / 2, width, all.x, all.width),
    y: start(part.y + part.height / 2, height, all.y, all.height),
    width,
    height,
  };
}

/** Never further than the drawing goes, as long as it goes further than the place. */
function start(middle: number, shown: number, from: number, length: number): number {
  return Math.max(from, Math.min(middle - shown / 2, from + length - shown));
}
