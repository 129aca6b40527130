/** Renderers a machine offers; `software` WebGL is slower than plain Canvas, and slows the page beside it. */
export type RendererChoice = 'webgl' | 'canvas';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** Canvas where WebGL is missing or done in software, by the name the driver gives. */
export function rendererFor(name: string | null): RendererChoice {
  return name === null || SOFTWARE.test(name) ? 'canvas' : 'webgl';
}

/** The name of this machine's WebGL renderer; null if there is none. Asked once: a context is a costly thing. */
export function webglName(): string | null {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return null;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension ? extension.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}
