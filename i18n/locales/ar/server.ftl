# ما يرفضه الخادم نفسه قبل أن يصل الطلب إلى أي قسم.

server-refused-title = تعذّر إتمام ذلك
server-not-same-origin = لم يُرسل هذا النموذج من إحدى صفحات هذا المتجر. افتح الصفحة من جديد وأرسله منها.
server-not-a-websocket = يفتح هذا العنوان اتصال WebSocket: اتصل به بعميل WebSocket.
server-live-malformed = هذه الرسالة غير مفهومة على هذا الاتصال.
server-ambiguous-length = يحدّد الطلب طوله مرتين. أرسل إما Content-Length أو Transfer-Encoding.
server-too-slow = استغرق وصول طلبك وقتًا أطول من المسموح. تحقّق من اتصالك ثم أرسله من جديد.
server-not-genuine = التوقيع غير صحيح، أو أن الرسالة أقدم من خمس دقائق.
