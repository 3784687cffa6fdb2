/** How many variants agree, as agreeing/total. */
export function agreement(variants: readonly { readonly agrees: boolean }[]): string {
  return `${variants.filter(({ agrees }) => agrees).length}/${variants.length}`;
}
