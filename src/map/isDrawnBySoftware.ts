/**
 * Whether WebGL runs on the processor, as on office machines without a graphics card: there each sample of a pixel
 * costs as much as a pixel, and the map draws four times faster without multisampling.
 */
export function isDrawnBySoftware(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}
