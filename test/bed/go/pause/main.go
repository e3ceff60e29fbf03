// The process that holds a pod's network namespace. As process 1 it gets no default signal handling,
// so it must end by itself when told to, or every pod's deletion would wait for the kill.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGTERM, syscall.SIGINT)
	<-told
}
