/** The faces of the font. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** The bytes of a TrueType font for every face. */
export type Fonts = Readonly<Record<Face, Uint8Array>>
