package import Linting

package enum TextReporter { package static func render(_ report: Report) -> String { "" } }
