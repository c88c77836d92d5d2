# The production shape: needs DATABASE_URL; runs as an unprivileged user; holds no PostgreSQL, no build tools
# and no packages but the typesetter, which is native code, and its font: all else is in the bundle.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node run.mjs build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/dist/bundle dist/bundle
COPY --from=build /app/web/dist web/dist
COPY --from=build /app/node_modules/@myriaddreamin node_modules/@myriaddreamin
COPY --from=build /app/node_modules/@expo-google-fonts node_modules/@expo-google-fonts
COPY package.json LICENSE ./
COPY seeds seeds
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`,{signal:AbortSignal.timeout(2500)}).then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/bundle/main.js"]
