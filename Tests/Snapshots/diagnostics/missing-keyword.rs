"Exports crawl and support needs days."
