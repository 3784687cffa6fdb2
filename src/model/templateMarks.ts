/** Ends the name of a template's file, behind the entity's label. */
export const TEMPLATE_SUFFIX = '_模板';
/** Header of a template's first column; it tells what to do and is no field. */
export const HINT_HEADER = '填写提示';
/** Stands under it in the row that a template shows as an example. */
export const EXAMPLE_MARK = '示例行（不导入）';
