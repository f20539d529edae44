%dw 2.0
input payload application/csv separator=';'
output application/json
fun renamed(key: Key) = key match {
    case "first_name" -> "FirstName"
    else -> (key)
}
---
payload filter ($.age > 30) map (row) ->
    row mapObject (value, key) -> { (renamed(key)): value }
