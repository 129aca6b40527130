/** The face of every label in a picture, and how wide the halo round it is, in pixels. */
export const CANVAS_FONT = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';
export const HALO_WIDTH = 4;

/** Canvas text is drawn once: the face has to be there before. Greek letters bring their own file. */
export async function loadCanvasFont(): Promise<void> {
  try {
    await Promise.all([500, 600, 700].map((weight) => document.fonts.load(`${weight} 15px "Source Sans 3 Variable"`, 'Aα')));
  } catch {
    return; // A face that cannot be loaded is replaced by the system's; the picture is still drawn.
  }
}
