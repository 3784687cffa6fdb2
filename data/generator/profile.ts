/**
 * How many synthetic firms each city gets, and of which chains: a rough likeness of what each city is known for,
 * so that the sample looks like something. None of these numbers is a statistic.
 */
export interface CityProfile {
  readonly city: string;
  readonly firms: number;
  /** Chain → weight within the city. A chain that is not named has no firm here. */
  readonly chains: Readonly<Record<string, number>>;
  /** Node → firms, all of a chain that has one node here and nothing else: 零星布局. */
  readonly sporadic: Readonly<Record<string, number>>;
}

export const CITY_PROFILES: readonly CityProfile[] = [
  {
    city: '361100', // 上饶
    firms: 930,
    chains: { pv: 17, nev: 18, optics: 16, copper: 16, textile: 13, biomed: 12, display: 4, lithium: 4 },
    sporadic: { 'ic.module': 6, 'machinery.steel': 4, 'footwear.upper': 5 },
  },
  {
    city: '331100', // 丽水
    firms: 780,
    chains: { leather: 26, ic: 11, textile: 15, biomed: 13, nev: 10, footwear: 15, pump_valve: 5 },
    sporadic: { 'machinery.casting': 6, 'copper.bar': 5, 'pv.plant': 4 },
  },
  {
    city: '330300', // 温州
    firms: 1900,
    chains: {
      pump_valve: 24,
      footwear: 26,
      leather: 10,
      textile: 13,
      nev: 14,
      biomed: 6,
      optics: 5,
      lithium: 5,
      pv: 3,
    },
    sporadic: { 'ic.terminal': 7, 'machinery.bearing': 5, 'copper.connector': 9 },
  },
  {
    city: '320500', // 苏州
    firms: 3150,
    chains: {
      ic: 17,
      display: 14,
      biomed: 16,
      nev: 13,
      textile: 14,
      optics: 9,
      pv: 8,
      lithium: 6,
      machinery: 5,
      copper: 4,
      pump_valve: 4,
    },
    sporadic: { 'footwear.export': 5 },
  },
  {
    city: '320200', // 无锡
    firms: 2250,
    chains: {
      ic: 19,
      pv: 14,
      nev: 13,
      textile: 11,
      biomed: 10,
      copper: 9,
      lithium: 8,
      machinery: 6,
      pump_valve: 6,
      display: 5,
    },
    sporadic: { 'optics.security': 6 },
  },
  {
    city: '430100', // 长沙
    firms: 1850,
    chains: {
      machinery: 27,
      nev: 14,
      biomed: 12,
      lithium: 12,
      display: 9,
      ic: 7,
      copper: 6,
      pump_valve: 6,
      pv: 4,
      textile: 3,
    },
    sporadic: { 'optics.instrument': 5, 'footwear.online': 4 },
  },
  {
    city: '340100', // 合肥
    firms: 1850,
    chains: {
      display: 19,
      nev: 19,
      ic: 15,
      pv: 14,
      lithium: 10,
      biomed: 8,
      machinery: 7,
      optics: 5,
      copper: 4,
    },
    sporadic: { 'textile.industrial_textile': 5, 'pump_valve.maintenance': 4 },
  },
  {
    city: '440100', // 广州
    firms: 2750,
    chains: {
      nev: 19,
      display: 14,
      biomed: 17,
      ic: 12,
      textile: 12,
      footwear: 8,
      leather: 6,
      optics: 7,
      lithium: 5,
      machinery: 4,
      pv: 4,
    },
    sporadic: { 'pump_valve.water_works': 6, 'copper.magnet_wire': 5 },
  },
  {
    city: '510100', // 成都
    firms: 2450,
    chains: {
      ic: 16,
      biomed: 17,
      nev: 13,
      display: 13,
      pv: 12,
      footwear: 11,
      optics: 7,
      lithium: 7,
      machinery: 6,
      pump_valve: 4,
    },
    sporadic: { 'leather.bag': 6, 'textile.brand': 5 },
  },
  {
    city: '360800', // 吉安
    firms: 860,
    chains: {
      display: 15,
      optics: 15,
      biomed: 15,
      textile: 11,
      copper: 13,
      lithium: 11,
      ic: 9,
      leather: 5,
      pv: 5,
    },
    sporadic: { 'footwear.accessory': 6, 'nev.harness': 6 },
  },
];

/** Counties where the firms of a chain are given one by one: chain → county → firms. */
export const COUNTY_FIRMS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'pv@361100': {
    '361104': 50, // 广信区, 上饶经开区
    '361125': 32, // 横峰县
    '361102': 28, // 信州区
    '361103': 12,
    '361123': 12,
    '361124': 8,
    '361181': 7,
    '361126': 7,
    '361127': 5,
    '361129': 5,
    '361128': 3,
    '361130': 1, // 婺源县
  },
};

/** Counties with so few firms that nothing can be said of them: county → firms over all chains. */
export const THIN_COUNTIES: Readonly<Record<string, number>> = {
  '361130': 2, // 婺源县, beside its one 光伏 firm
  '331126': 3, // 庆元县
  '330328': 4, // 文成县
  '330329': 3, // 泰顺县
  '360881': 4, // 井冈山市
};

/** Counties most of whose firms have no node yet. */
export const POORLY_ASSIGNED_COUNTIES: readonly string[] = [
  '331125', // 云和县
  '360823', // 峡江县
  '330305', // 洞头区
  '510131', // 蒲江县
  '340124', // 庐江县
];
