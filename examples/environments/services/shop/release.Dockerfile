ARG BASE=busybox:1.37
FROM ${BASE} AS packages
# In earnest: what only a key may fetch. It is there while this line runs, and in no layer.
RUN --mount=type=secret,id=packages_token test -s /run/secrets/packages_token && echo fetched >/packages

FROM ${BASE} AS server
ARG VERSION=unknown
ENV VERSION=${VERSION}
COPY --from=packages /packages /app/packages
COPY serve /app/serve
USER 65532:65532
EXPOSE 8080
CMD ["/app/serve"]

# For people, not for the cluster.
FROM server AS debug
CMD ["sh"]
