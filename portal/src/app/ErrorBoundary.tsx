import { Component, type ComponentChildren } from "preact";
import { ErrorBoundary as Suspending } from "preact-iso";
import { Failure } from "../ui/Failure";

/** A page that breaks says so, and takes no other page with it. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { error?: unknown }> {
  override componentDidCatch(error: unknown): void {
    this.setState({ error });
  }

  override render() {
    if (this.state.error !== undefined) {
      return (
        <div class="page">
          <Failure error={this.state.error} retry={() => location.reload()} />
        </div>
      );
    }
    return <Suspending>{this.props.children}</Suspending>;
  }
}
