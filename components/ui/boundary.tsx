import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  children: ReactNode;
  /** What stands in the place of a surface that could not be drawn. */
  fallback: (fault: string) => ReactNode;
}

/** Round a surface: where drawing fails, whatever is stored, there is still something to press. React offers this to classes only. */
export class Boundary extends Component<BoundaryProps, { fault?: string }> {
  override state: { fault?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { fault: faultOf(error) };
  }

  override render() {
    return this.state.fault === undefined ? this.props.children : this.props.fallback(this.state.fault);
  }
}

const MOST_LINES = 12;

/** A line of a stack in a file of ours, as Chromium and Firefox write it; lines of the message look otherwise. */
const OURS = /^\s*(?:at |\S*@).*-extension:\/\/\S+:\d+:\d+\)?$/;

/** What failed and where in our code: names and lines, and no message, in which somebody's words might stand. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const lines = (error.stack ?? '').split('\n').filter((line) => OURS.test(line));
  return [error.name, ...lines.slice(0, MOST_LINES).map((line) => line.trim())].join('\n');
}
