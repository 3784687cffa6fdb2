import type { HonourTitle } from '../../src/model/enumerations';
import type { SampleFirm } from './enterprises';
import { Random } from './random';

/** 规上 industry starts at 20 million yuan of main business revenue a year. */
const ABOVE_SCALE_WAN = 2000;
/** 雄鹰 is a title of Zhejiang. */
const EAGLE_CITIES: readonly string[] = ['330300', '331100'];
/** Share of the chains of a city that have a 链主. */
const LEAD_SHARE = 0.6;

/** Titles of every firm; `outputs` are its figures in 万元. Titles are a set: a 小巨人 is 专精特新 too. */
export function makeHonours(
  firms: readonly SampleFirm[],
  outputs: readonly number[],
  seed: number,
): HonourTitle[][] {
  const leaders = pickLeaders(firms, outputs, seed);
  const random = new Random(seed, 'honours');
  return firms.map((firm, index) => {
    const outputWan = outputs[index] ?? 0;
    const isLarge = outputWan > 40_000;
    const isLeader = leaders.has(firm);
    const hasGrown = (probability: number): boolean => random.chance(isLarge ? probability * 3 : probability);
    const champion = hasGrown(0.005);
    const littleGiant = champion ? random.chance(0.7) : hasGrown(0.02);
    const srdi = littleGiant || hasGrown(0.08);
    const held: Readonly<Record<HonourTitle, boolean>> = {
      lead_firm: isLeader,
      champion,
      little_giant: littleGiant,
      srdi,
      hightech: random.chance(srdi ? 0.85 : 0.14),
      above_scale: outputWan >= ABOVE_SCALE_WAN ? random.chance(0.7) : false,
      listed: isLarge && random.chance(0.08),
      eagle: isLarge && EAGLE_CITIES.includes(firm.city) && random.chance(0.15),
      top500: outputWan > 300_000 && random.chance(0.25),
    };
    const isWithoutTitle = firm.standing.status === 'preparing';
    return isWithoutTitle ? [] : (Object.keys(held) as HonourTitle[]).filter((title) => held[title]);
  });
}

/** In some chains of each city, its largest firm that works on a key node. */
function pickLeaders(
  firms: readonly SampleFirm[],
  outputs: readonly number[],
  seed: number,
): ReadonlySet<SampleFirm> {
  const largest = new Map<string, number>();
  firms.forEach(({ city, node, standing }, index) => {
    if (!node?.isKey || standing.status !== 'active') return;
    const key = `${city} ${node.chainId}`;
    if ((outputs[index] ?? 0) > (outputs[largest.get(key) ?? -1] ?? 0)) largest.set(key, index);
  });
  const leaders = new Set<SampleFirm>();
  for (const [key, index] of largest) {
    const firm = firms[index];
    if (firm && new Random(seed, `leader ${key}`).chance(LEAD_SHARE)) leaders.add(firm);
  }
  return leaders;
}
