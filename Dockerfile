# syntax=docker/dockerfile:1
# One image, one program: it serves, migrates, seeds and works off jobs (`docker run <image> worker`).

FROM rust:1.95-bookworm AS build
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:22-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && rustup target add wasm32-unknown-unknown
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo xtask frontend \
    && cargo build --release --locked --package server --bin dropcart \
    && cp target/release/dropcart /dropcart

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /data dropcart \
    && install --directory --owner=dropcart --group=dropcart /data
COPY --from=build /dropcart /usr/local/bin/dropcart
USER dropcart
WORKDIR /data
ENV APP_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
# Without curl in the image, bash asks: 200 from /ready means that requests can be served.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["dropcart"]
CMD ["serve"]
