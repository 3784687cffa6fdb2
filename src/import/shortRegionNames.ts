const PEOPLES_WITH_ZU = [
  '回',
  '藏',
  '苗',
  '彝',
  '壮',
  '满',
  '侗',
  '瑶',
  '白',
  '傣',
  '黎',
  '佤',
  '畲',
  '水',
  '羌',
  '怒',
  '土',
];
const PEOPLES = [
  '蒙古',
  '维吾尔',
  '布依',
  '朝鲜',
  '土家',
  '哈尼',
  '哈萨克',
  '傈僳',
  '拉祜',
  '东乡',
  '纳西',
  '景颇',
  '柯尔克孜',
  '达斡尔',
  '仫佬',
  '布朗',
  '撒拉',
  '毛南',
  '仡佬',
  '锡伯',
  '塔吉克',
  '鄂温克',
  '保安',
  '裕固',
  '鄂伦春',
  '独龙',
  '普米',
  '各',
];
const AUTONOMOUS = new RegExp(
  `(?:(?:${PEOPLES_WITH_ZU.join('|')})族|(?:${PEOPLES.join('|')})族?)+自治([区州县旗])$`,
);
const NAMED_AFTER_A_PEOPLE = /族?自治[州县旗]$/;
const SUFFIX = /(?:特别行政区|自治区|新区|林区|特区|矿区|地区|省|市|盟|县|区|旗)$/;
/** Abbreviations that follow from no rule. */
const ABBREVIATION: ReadonlyMap<string, string> = new Map([
  ['内蒙古自治区', '内蒙'],
  ['巴音郭楞蒙古自治州', '巴州'],
  ['克孜勒苏柯尔克孜自治州', '克州'],
  ['博尔塔拉蒙古自治州', '博州'],
  ['锡林郭勒盟', '锡盟'],
]);

/**
 * What people write for an official name: 江西省 → 江西, 巴音郭楞蒙古自治州 → 巴音郭楞 and 巴音郭楞州, 阿里地区 → 阿里.
 * Names of one character (城区, 威县) have no short form.
 */
export function shortRegionNames(name: string): readonly string[] {
  const abbreviation = ABBREVIATION.get(name);
  const names = [...stemsOf(name), ...(abbreviation === undefined ? [] : [abbreviation])];
  return names.filter((short) => short.length > 1 && short !== name);
}

function stemsOf(name: string): readonly string[] {
  const match = AUTONOMOUS.exec(name);
  // 内蒙古自治区 is no region of a people called 蒙古 in a place called 内.
  if (!match || match.index === 1) return [name.replace(SUFFIX, '')];
  const stem = name.slice(0, match.index) || name.replace(NAMED_AFTER_A_PEOPLE, '');
  return [stem, stem + (match[1] ?? '')];
}
