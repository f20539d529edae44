%dw 2.0
// Rows of JSON as records
input records application/json
output application/apex
---
records map (record) -> {
    LastName: record.name ++ "!",
    Email: record.mail default "none@example.com"
} as Object {class: "Contact"}
