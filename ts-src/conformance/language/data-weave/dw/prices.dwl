%dw 2.0
input items application/json
output application/xml
---
prices: { (items map { price @(currency: $.currency): $.ratio * 30 }) }
