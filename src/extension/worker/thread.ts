/** A worker of the host, as its owner sees it. It answers nothing after `end`. */
export interface Thread {
  /** Sends a message; the buffers of `transfer` go along and are empty here afterwards. Throws for what cannot travel. */
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  end(): void;
}

export interface ThreadEvents {
  readonly onMessage: (message: unknown) => void;
  /** It ended by itself, out of memory for instance, or never started; why, for a message. */
  readonly onDeath: (reason: string) => void;
}

/** The other end: what the script in the worker talks to. */
export interface ParentPort {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}
