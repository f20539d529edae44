%dw 2.0
import orElse, try from dw::Runtime
import appendIfMissing from dw::core::Strings
input records application/json
output application/json

var kindOf = (text) -> text match {
    case matches /(\w+)-(\d+)/ -> $[1] ++ " number " ++ $[2]
    case "none" -> null
    else -> "other: " ++ $
}
var typed = (item) -> item mapObject ((value, key) ->
    if (value matches /\d\d\d\d-\d\d-\d\d/) { (key): try(() -> value as Date) orElse value }
    else { (key): appendIfMissing(value, "!") }
)
---
records map (record) -> {
    kind: kindOf(record.code),
    half: record.count / 2,
    item: typed(record.item)
}
