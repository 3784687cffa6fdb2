/** The documented example of EconGeo: five regions × five industries, row-major. */
export const EXAMPLE_SIZE = 5;
export const EXAMPLE_VALUES = Float64Array.of(
  ...[100, 0, 0, 0, 0],
  ...[0, 15, 5, 70, 10],
  ...[0, 20, 10, 20, 50],
  ...[0, 25, 30, 5, 40],
  ...[0, 40, 55, 5, 0],
);
