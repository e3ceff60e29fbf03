// etcd as its own command starts it. Debian's is 3.4, which lacks what an apiserver needs to begin a watch with a list, or to list
// from its cache: clusters of today do both.
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() {
	etcdmain.Main(os.Args)
}
