/** Why a file has no octets, in words of the face. */
export interface FileProblem {
  readonly problem: string;
  /** Whether there is no such file; left out where the face does not tell. */
  readonly missing?: boolean;
}

/** The octets of a file, or why there are none. */
export type FileRead = { readonly bytes: Uint8Array } | FileProblem;

/** The names of the files in a folder, or why there are none, with the name of the folder. */
export type NamesBeside =
  { readonly names: readonly string[] } | { readonly folder: string; readonly problem: string };

/** The files of a face, by its own kind of place: a path of the system, or an address. */
export interface Files<Place> {
  /** Of a file over `limit` octets none; a face may have a stricter limit or a single one. Never rejects. */
  read(place: Place, limit: number): Promise<FileRead>;
  /** The names of the files in the folder of a file, its own among them. Never rejects. */
  namesBeside(place: Place): Promise<NamesBeside>;
  /** The place of the file of this name in the folder of a file. */
  beside(place: Place, name: string): Place;
  /** The name of a file in its folder. */
  nameOf(place: Place): string;
  /** What the file is called in reports. */
  shownName(place: Place): string;
  /** Whether a `problem` goes on after "The file", or is a sentence that names the file. */
  readonly problemsAre: 'predicates' | 'sentences';
}
