# What the server itself refuses, before any room sees the request.

server-refused-title = This did not work
server-not-same-origin = This form was not sent from a page of this shop. Open the page again and send it from there.
server-not-a-websocket = This address opens a WebSocket: connect with a WebSocket client.
server-live-malformed = This is not a message this connection understands.
server-ambiguous-length = The request gives its length twice. Send either Content-Length or Transfer-Encoding.
server-too-slow = Your request took too long to arrive. Check your connection and send it again.
server-not-genuine = The signature is wrong, or the message is older than five minutes.
