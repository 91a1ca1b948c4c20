package import Linting
import PluginArchive
import Reporting
import Synchronization

/// One line on standard error that says how far long work is; on a terminal only, and erased at the end.
package final class Progress: Sendable {
  /// Work that is shorter than this shows nothing.
  private static let delay = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let eraseLine = "\r\u{1B}[K"

  private struct State {
    var nextLine: ContinuousClock.Instant
    var isVisible = false
  }

  private let isShown: Bool
  private let state = Mutex(State(nextLine: .now + Progress.delay))

  package init(isShown: Bool) { self.isShown = isShown && StandardStream.error.isTerminal }

  /// May be called from any task, as often as there is something new.
  package func update(_ progress: LintProgress) {
    update {
      // A line that wraps could not be erased.
      let name = Escape.forTerminal(String(progress.input.suffix(40)))
      return "checking \(name): \(progress.filesDone) of \(progress.files) files"
    }
  }

  /// - Parameter line: is asked for the line only when one is shown; it holds nothing that a terminal obeys, and is short.
  package func update(_ line: () -> String) {
    guard isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.nextLine else { return }
      state.nextLine = now + Self.interval
      state.isVisible = true
      show("\(Self.eraseLine)\(line())")
    }
  }

  package func finish() {
    guard isShown else { return }
    state.withLock { state in
      if state.isVisible { show(Self.eraseLine) }
      state.isVisible = false
    }
  }

  private func show(_ text: String) { try? StandardStream.error.write(Array(text.utf8)) }
}
