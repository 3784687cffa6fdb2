export const mapping = {
  entity: { title: '这是什么表', of: '{{file}} 是什么表' },
  remembered: '沿用了上次同样列名的对应，请核对',
  restore: '恢复自动识别',
  examples: '{{count}} 行示例，不导入',
  missing: '{{file}} 缺少必需的字段：{{fields}}。请改列名，或在相应的列上选择它，或改选这是什么表。',
  idle: '未对应的列：{{headers}}。',
  unit: {
    of: '“{{header}}”的单位',
    looksLike: '看起来是{{unit}}（中位数 {{median}}）',
    readAs: '按{{unit}}',
  },
};
