extension BuiltInLibrary {
    static let contexts: [BuiltIn] = [
        BuiltIn("get value(m: context, key: Any)", partial: valuePartly) { arguments, _ in
            guard case .context(let context) = arguments[0] else { return .null }
            return value(in: context, path(arguments[1])[...])
        },
        BuiltIn("get value(context: context, key: Any)", partial: valuePartly) { arguments, _ in
            guard case .context(let context) = arguments[0] else { return .null }
            return value(in: context, path(arguments[1])[...])
        },
        BuiltIn("get entries(m: context)") { arguments, _ in
            guard case .context(let context) = arguments[0] else { return .null }
            return .list(
                context.entries.map { .context(Context([("key", .string($0.key)), ("value", $0.value)])) })
        },
        BuiltIn("context put(context: context, key: Any, value: Any)") { arguments, _ in
            guard case .context(let context) = arguments[0] else { return .null }
            return Value(putting(arguments[2], in: context, path(arguments[1])[...]), Value.context)
        },
        BuiltIn("context put(context: context, keys: list, value: Any)") { arguments, _ in
            guard case .context(let context) = arguments[0] else { return .null }
            return Value(putting(arguments[2], in: context, path(arguments[1])[...]), Value.context)
        },
        BuiltIn("context merge(contexts: list)") { arguments, _ in
            var merged = Context([])
            for element in elements(arguments[0]) {
                guard case .context(let context) = element else { return .null }
                for entry in context.entries { merged[entry.key] = entry.value }
            }
            return .context(merged)
        },
    ]

    /// The keys that lead to an entry; one that is no text is `nil`.
    private static func path(_ value: Value) -> [String?] {
        switch value {
        case .list(let list): list.map(\.string)
        default: [value.string]
        }
    }

    private static func value(in context: Context, _ path: ArraySlice<String?>) -> Value {
        guard let key = path.first ?? nil, let value = context[key] else { return .null }
        guard path.count > 1 else { return value }
        guard case .context(let inner) = value else { return .null }
        return self.value(in: inner, path.dropFirst())
    }

    private static func putting(_ value: Value, in context: Context, _ path: ArraySlice<String?>) -> Context? {
        guard let key = path.first ?? nil else { return nil }
        var result = context
        if path.count == 1 {
            result[key] = value
        } else {
            guard case .context(let inner)? = context[key] else { return nil }
            guard let changed = putting(value, in: inner, path.dropFirst()) else { return nil }
            result[key] = .context(changed)
        }
        return result
    }

    private static let valuePartly: BuiltIn.PartialBody = { arguments in
        guard let entries = arguments[0].entries, let key = arguments[1].value?.string else { return nil }
        return entries.first { $0.key == key }?.value ?? .null
    }
}
